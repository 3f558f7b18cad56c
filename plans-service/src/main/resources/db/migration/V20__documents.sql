-- Papers as they were issued, or are about to be; what could not be read of a number is kept as it was written.
create table documents (
  id                     uuid        not null,
  state                  text        not null,
  keeper_organisation_id uuid,
  number_text            text,
  number_system          text,
  serial                 integer,
  number_year            integer,
  number_type            text,
  number_organ           text,
  number_unknown         boolean     not null,
  paper_key              text,
  issuer_organisation_id uuid,
  issuer_name            text,
  type                   text,
  subject                text        not null,
  issued_on              date,
  issued_on_precision    text,
  signer_name            text,
  signer_position        text,
  signed_at              text,
  recipients             jsonb       not null,
  remarks                jsonb       not null,
  regimes_edition        integer     not null,
  changed_at             timestamptz not null,
  version                integer     not null,
  constraint pk_documents primary key (id),
  constraint uq_documents_paper unique (paper_key),
  constraint fk_documents_issuer foreign key (issuer_organisation_id) references organisations (id),
  constraint ck_documents_state check (state in ('DRAFT', 'ISSUED')),
  constraint ck_documents_issuer check ((issuer_organisation_id is null) <> (issuer_name is null)),
  constraint ck_documents_number check (number_text is null or not number_unknown),
  constraint ck_documents_issued check (state = 'DRAFT' or number_text is not null or number_unknown),
  constraint ck_documents_system check (number_system in ('STATE', 'PARTY')),
  constraint ck_documents_precision check (issued_on_precision in ('DAY', 'MONTH', 'YEAR')
    and (issued_on is null) = (issued_on_precision is null)),
  constraint ck_documents_signer check ((signer_name is null) = (signer_position is null))
);
create index ix_documents_issued_on on documents ((coalesce(issued_on, date '0001-01-01')) desc, id);
create index ix_documents_issuer on documents (issuer_organisation_id);

-- What a paper rests on.
create table document_bases (
  document_id uuid    not null,
  position    integer not null,
  basis_id    uuid    not null,
  constraint pk_document_bases primary key (document_id, basis_id),
  constraint fk_document_bases_document foreign key (document_id) references documents (id),
  constraint fk_document_bases_basis foreign key (basis_id) references documents (id),
  constraint ck_document_bases_self check (document_id <> basis_id)
);
create index ix_document_bases_basis on document_bases (basis_id);

-- Scans and files by their content: added, never changed or removed.
create table document_attachments (
  document_id uuid        not null,
  sha256      text        not null,
  media_type  text        not null,
  size        integer     not null,
  content     bytea       not null,
  added_at    timestamptz not null default clock_timestamp(),
  constraint pk_document_attachments primary key (document_id, sha256),
  constraint fk_document_attachments_document foreign key (document_id) references documents (id),
  constraint ck_document_attachments_sha256 check (sha256 = encode(sha256(content), 'hex')),
  constraint ck_document_attachments_size check (size = octet_length(content) and size between 1 and 20971520)
);
alter table document_attachments alter column content set storage external;
revoke update, delete on document_attachments from "${appRole}";
