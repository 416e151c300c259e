package io.belvedere.edit;

/** What somebody wants changed, in the words of the domain. An edit is one or more of these. */
public sealed interface Command permits DashboardCommand, LayoutCommand, RegionCommand {}
