package io.belvedere.edit;

/** What became of an edit: its revision, and the board as it stands, with the layouts that the revision is about. */
public record Edited(Revision revision, Board board) {}
