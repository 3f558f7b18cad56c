-- Files of papers on money, by the SHA-256 of their content.
create table paper_attachments (
  document_id uuid        not null,
  sha256      text        not null,
  media_type  text        not null,
  size        integer     not null,
  content     bytea       not null,
  added_at    timestamptz not null default clock_timestamp(),
  added_by    text        not null,
  constraint pk_paper_attachments primary key (document_id, sha256),
  constraint ck_paper_attachments_sha256 check (sha256 = encode(sha256(content), 'hex')),
  constraint ck_paper_attachments_size check (size = octet_length(content) and size between 1 and 20971520)
);
alter table paper_attachments alter column content set storage external;
revoke update, delete on paper_attachments from "${appRole}";
