package io.belvedere.otlp;

import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import java.util.List;
import java.util.Set;

/**
 * Who tells the metrics: the resource, of which the service's names become {@code job} and {@code instance} of every
 * series, and the rest the labels of {@code target_info}.
 */
final class Target {

    static final String INFO = "target_info";
    static final String JOB = "job";
    static final String INSTANCE = "instance";

    private static final String SERVICE = "service.name";
    private static final String NAMESPACE = "service.namespace";
    private static final String SERVICE_INSTANCE = "service.instance.id";
    private static final Set<String> IDENTIFYING = Set.of(SERVICE, NAMESPACE, SERVICE_INSTANCE);

    private final List<KeyValue> attributes;
    private final String job;
    private final String instance;

    private Target(List<KeyValue> attributes) {
        this.attributes = attributes;
        String service = find(SERVICE);
        String namespace = find(NAMESPACE);
        this.job = service.isEmpty() || namespace.isEmpty() ? service : namespace + "/" + service;
        this.instance = find(SERVICE_INSTANCE);
    }

    static Target of(Resource resource) {
        return new Target(resource.getAttributesList());
    }

    String job() {
        return job;
    }

    String instance() {
        return instance;
    }

    /** Those of the given keys. */
    List<KeyValue> promoted(Set<String> keys) {
        return attributes.stream()
                .filter(attribute -> keys.contains(attribute.getKey()))
                .toList();
    }

    /** What is told of the target besides its names. */
    List<KeyValue> describing() {
        return attributes.stream()
                .filter(attribute -> !IDENTIFYING.contains(attribute.getKey()))
                .toList();
    }

    boolean hasName() {
        return !job.isEmpty() || !instance.isEmpty();
    }

    private String find(String key) {
        return attributes.stream()
                .filter(attribute -> attribute.getKey().equals(key))
                .map(KeyValue::getValue)
                .findFirst()
                .map(AttributeTexts::text)
                .orElse("");
    }
}
