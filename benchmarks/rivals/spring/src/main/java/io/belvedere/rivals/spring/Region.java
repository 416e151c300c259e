package io.belvedere.rivals.spring;

record Region(
        String id,
        int x,
        int y,
        int width,
        int height,
        int order,
        boolean locked,
        boolean collapsed,
        Widget widget) {}
