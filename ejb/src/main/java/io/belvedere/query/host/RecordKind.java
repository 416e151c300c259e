package io.belvedere.query.host;

import io.belvedere.promql.syntax.LabelMatch;
import io.belvedere.promql.syntax.LabelMatch.Operator;
import java.util.ArrayList;
import java.util.List;

/** Of what there are records: how the names of their metrics begin, and the texts that each has. */
public enum RecordKind {
    HOST("belvedere_host_"),
    PROCESS("belvedere_process_"),
    VM("belvedere_vm_");

    private final String prefix;

    RecordKind(String prefix) {
        this.prefix = prefix;
    }

    private List<String> texts() {
        return switch (this) {
            case HOST -> List.of(RecordText.HOST);
            case PROCESS -> List.of(RecordText.HOST, RecordText.PROCESS_NAME);
            case VM -> List.of(RecordText.HOST, RecordText.VM);
        };
    }

    /** The field that a metric is of its records. */
    String field(String metric) {
        return metric.substring(prefix.length());
    }

    /** Which series are fields of such records. */
    List<LabelMatch> matches() {
        List<LabelMatch> matches = new ArrayList<>();
        matches.add(new LabelMatch("__name__", Operator.MATCHES, prefix + ".+"));
        texts().forEach(text -> matches.add(new LabelMatch(text, Operator.NOT_EQUAL, "")));
        return matches;
    }
}
