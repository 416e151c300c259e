package io.belvedere.chunk;

/** The first byte of a chunk. A format that was ever stored stays readable; a new one gets a new code. */
enum ChunkFormat {
    /** docs/formats/chunk.md, version 1. */
    COLUMNS(1);

    static final ChunkFormat CURRENT = COLUMNS;

    private final int code;

    ChunkFormat(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static ChunkFormat ofCode(int code) {
        for (ChunkFormat format : values()) {
            if (format.code == code) {
                return format;
            }
        }
        throw new CorruptChunkException("unknown format " + code + ", this version reads format " + CURRENT.code);
    }
}
