package io.belvedere.rest.samples;

import java.util.List;

/**
 * Flat records of things that run, as agents have them. Each number is a metric of its own.
 *
 * @param labels what the record is about; every record has these texts
 */
record RecordForm(String prefix, List<String> labels) {

    static final RecordForm HOSTS = new RecordForm("belvedere_host_", List.of("host"));
    static final RecordForm PROCESSES = new RecordForm("belvedere_process_", List.of("host", "process_name"));
    static final RecordForm VMS = new RecordForm("belvedere_vm_", List.of("host", "vm"));

    /** The metric of a number. */
    String metric(String field) {
        return prefix + field;
    }
}
