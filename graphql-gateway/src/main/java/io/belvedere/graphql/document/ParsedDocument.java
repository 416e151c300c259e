package io.belvedere.graphql.document;

import graphql.language.Document;

/** A document as it was written and as it was read. */
record ParsedDocument(String text, Document document) {}
