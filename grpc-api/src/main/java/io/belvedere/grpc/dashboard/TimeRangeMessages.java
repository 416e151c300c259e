package io.belvedere.grpc.dashboard;

import io.belvedere.dashboard.TimeRange;
import java.time.Duration;

/** Time ranges as messages. */
final class TimeRangeMessages {

    private TimeRangeMessages() {}

    static io.belvedere.grpc.v1.TimeRange toMessage(TimeRange range) {
        io.belvedere.grpc.v1.TimeRange.Builder message = io.belvedere.grpc.v1.TimeRange.newBuilder()
                .setFrom(range.from())
                .setUntil(range.until());
        Duration refresh = range.refresh();
        if (refresh != null) {
            message.setRefresh(com.google.protobuf.Duration.newBuilder()
                    .setSeconds(refresh.toSeconds())
                    .setNanos(refresh.toNanosPart()));
        }
        return message.build();
    }

    static TimeRange toTimeRange(io.belvedere.grpc.v1.TimeRange message) {
        Duration refresh = message.hasRefresh()
                ? Duration.ofSeconds(
                        message.getRefresh().getSeconds(), message.getRefresh().getNanos())
                : null;
        return new TimeRange(message.getFrom(), message.getUntil(), refresh);
    }
}
