package io.belvedere.code.internal.foreign;

import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardRules;
import io.belvedere.problem.BelvedereException;
import java.util.ArrayList;
import java.util.List;

/** Tags made to keep our rules: those that break one are dropped. */
public final class FittedTags {

    private FittedTags() {}

    public static List<String> of(ForeignObject object, String member) {
        List<String> tags = new ArrayList<>();
        for (String tag : object.texts(member)) {
            List<String> more = new ArrayList<>(tags);
            more.add(tag.strip());
            try {
                DashboardRules.check(DashboardContent.titled("tags", "").withTags(more));
                tags = more;
            } catch (BelvedereException refusal) {
                object.report().dropped(object.path(member), "tag " + Shown.value(tag), Shown.message(refusal));
            }
        }
        return tags.stream().distinct().toList();
    }
}
