package io.belvedere.rest.otlp;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Status;
import io.belvedere.http.HttpRefusal;
import io.belvedere.http.Json;
import io.belvedere.problem.BelvedereException;
import io.belvedere.rest.ingest.MediaType;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsPartialSuccess;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** How messages of the protocol are bytes. */
enum Encoding {
    PROTOBUF("application/x-protobuf") {
        @Override
        ExportMetricsServiceRequest request(byte[] body) {
            try {
                return ExportMetricsServiceRequest.parseFrom(body);
            } catch (InvalidProtocolBufferException malformed) {
                throw BelvedereException.invalid("body", "is not a well-formed ExportMetricsServiceRequest");
            }
        }

        @Override
        byte[] response(ExportMetricsServiceResponse response) {
            return response.toByteArray();
        }

        @Override
        byte[] status(Status status) {
            return status.toByteArray();
        }
    },

    JSON("application/json") {
        @Override
        ExportMetricsServiceRequest request(byte[] body) {
            ExportMetricsServiceRequest.Builder request = ExportMetricsServiceRequest.newBuilder();
            JsonMessage.read(body, request);
            return request.build();
        }

        @Override
        byte[] response(ExportMetricsServiceResponse response) {
            return object(json -> {
                if (response.hasPartialSuccess()) {
                    ExportMetricsPartialSuccess partial = response.getPartialSuccess();
                    // As text: JSON has no whole numbers of 64 bits.
                    json.writeStartObject("partialSuccess")
                            .write("rejectedDataPoints", Long.toString(partial.getRejectedDataPoints()))
                            .write("errorMessage", partial.getErrorMessage())
                            .writeEnd();
                }
            });
        }

        @Override
        byte[] status(Status status) {
            return object(json -> json.write("code", status.getCode()).write("message", status.getMessage()));
        }
    };

    private final String mediaType;

    Encoding(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<Encoding> of(String contentType) {
        String type = MediaType.parse(contentType).type();
        return Arrays.stream(values())
                .filter(encoding -> encoding.mediaType.equals(type))
                .findFirst();
    }

    static HttpRefusal unknown() {
        return HttpRefusal.unsupportedBinary(
                Arrays.stream(values()).map(Encoding::mediaType).collect(Collectors.joining(" or ")));
    }

    String mediaType() {
        return mediaType;
    }

    /** Refuses what is no message. */
    abstract ExportMetricsServiceRequest request(byte[] body);

    abstract byte[] response(ExportMetricsServiceResponse response);

    abstract byte[] status(Status status);

    private static byte[] object(Consumer<JsonGenerator> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.generator(bytes)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEnd();
        }
        return bytes.toByteArray();
    }
}
