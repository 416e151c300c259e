package io.belvedere.persistence.dashboard;

import io.belvedere.dashboard.Spelling;
import io.belvedere.persistence.row.Sql;
import io.belvedere.persistence.row.TextArray;
import io.belvedere.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.SortedSet;

/** The words that mistyped ones may be meant as: those of all dashboards of a tenant. */
record Vocabulary(EntityManager entities, TenantId tenant) {

    /** What the part of a word may be meant as. */
    List<String> corrections(String part) {
        int mistakes = Spelling.mistakes(part);
        if (mistakes == 0) {
            return List.of();
        }
        List<String> ofLikeLength = new Sql()
                .add("select word from vocabulary where tenant_id = ?", tenant.value())
                .add(" and char_length(word) between ? and ?", part.length() - mistakes, part.length() + mistakes)
                .strings(entities);
        return Spelling.corrections(part, ofLikeLength);
    }

    void add(SortedSet<String> words) {
        List<String> unknown = unknown(words);
        if (unknown.isEmpty()) {
            return;
        }
        // Two transactions that add the same words one after the other in opposite order would wait for each other.
        new Sql()
                .add("select cast(pg_advisory_xact_lock(hashtext(?)) as text)", "vocabulary " + tenant.value())
                .strings(entities);
        new Sql()
                .add("insert into vocabulary (tenant_id, word) select ?", tenant.value())
                .add(", word from unnest(cast(? as text[])) word on conflict do nothing", text(unknown))
                .execute(entities);
    }

    private List<String> unknown(SortedSet<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        return new Sql()
                .add("select w.word from unnest(cast(? as text[])) w(word)", text(List.copyOf(words)))
                .add(" where not exists (select 1 from vocabulary v where v.tenant_id = ?", tenant.value())
                .add(" and v.word = w.word)")
                .strings(entities);
    }

    private static String text(List<String> words) {
        return new TextArray(words).text();
    }
}
