package io.belvedere.grpc.ingest;

import com.google.protobuf.Duration;
import io.belvedere.grpc.v1.IngestReceipt;
import io.belvedere.grpc.v1.RefusalReason;
import io.belvedere.ingest.Receipt;
import io.belvedere.ingest.RefusedSamples;

/** Receipts as messages. */
final class ReceiptMessages {

    private ReceiptMessages() {}

    static IngestReceipt toMessage(long sequence, Receipt receipt) {
        IngestReceipt.Builder message = IngestReceipt.newBuilder()
                .setSequence(sequence)
                .setKept(receipt.kept())
                .setAlreadyKept(receipt.repeated());
        receipt.refused().forEach(refused -> message.addRefused(toMessage(refused)));
        if (receipt.isWorthRepeating()) {
            message.setRetryAfter(Duration.newBuilder().setSeconds(receipt.retrySeconds()));
        }
        return message.build();
    }

    private static io.belvedere.grpc.v1.RefusedSamples toMessage(RefusedSamples refused) {
        return io.belvedere.grpc.v1.RefusedSamples.newBuilder()
                .setReason(toReason(refused.reason()))
                .setCount(refused.count())
                .setExample(refused.example())
                .setWorthRepeating(refused.reason().isWorthRepeating())
                .build();
    }

    private static RefusalReason toReason(RefusedSamples.Reason reason) {
        return switch (reason) {
            case LABELS -> RefusalReason.REFUSAL_REASON_LABELS;
            case UNSUPPORTED -> RefusalReason.REFUSAL_REASON_UNSUPPORTED;
            case TOO_OLD -> RefusalReason.REFUSAL_REASON_TOO_OLD;
            case TOO_NEW -> RefusalReason.REFUSAL_REASON_TOO_NEW;
            case OTHER_VALUE -> RefusalReason.REFUSAL_REASON_OTHER_VALUE;
            case SERIES_LIMIT -> RefusalReason.REFUSAL_REASON_SERIES_LIMIT;
            case RATE_LIMIT -> RefusalReason.REFUSAL_REASON_RATE_LIMIT;
        };
    }
}
