package dev.culprit.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one article by their path below its folder: {@code article.yaml}, {@code en.md}, {@code samples/a.txt}.
 * Line ends are {@code \n}.
 */
public record ArticleFiles(SortedMap<String, String> byName) {

    static final String STRUCTURE = "article.yaml";
    static final String SAMPLES = "samples/";
    static final String TEXT_SUFFIX = ".md";

    public ArticleFiles {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    public static ArticleFiles of(Map<String, String> files) {
        return new ArticleFiles(new TreeMap<>(files));
    }

    /** A hash that differs when any file or name does; 64 hexadecimal digits. */
    String hash() {
        MessageDigest digest = sha256();
        byName.forEach((name, content) -> {
            add(digest, name);
            add(digest, content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
