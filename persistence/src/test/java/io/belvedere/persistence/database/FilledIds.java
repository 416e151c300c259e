package io.belvedere.persistence.database;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.folder.FolderId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The ids of rows that an SQL statement has filled in, as {@code md5(…)::uuid} of a letter and the row's number. */
final class FilledIds {

    private FilledIds() {}

    static DashboardId dashboard(int number) {
        return new DashboardId(id("d" + number));
    }

    static LayoutId layout(int number) {
        return new LayoutId(id("l" + number));
    }

    static FolderId folder(int number) {
        return new FolderId(id("f" + number));
    }

    static UUID id(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
