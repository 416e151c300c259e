package io.belvedere.code.internal.foreign;

import io.belvedere.layout.Widget;

/** A region that is to come of a foreign panel, at the place where the file has it. The path is for notes. */
public record RegionDraft(String path, Box box, boolean collapsed, Widget widget) {}
