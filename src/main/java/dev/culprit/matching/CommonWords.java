package dev.culprit.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How common words are in any text about computers, whatever a library says: a list that is part of the program.
 * Immutable and safe to share.
 */
final class CommonWords {

    /** The list that is shipped. */
    static final CommonWords SHIPPED = load();

    private static final String RESOURCE = "common-words.txt";

    private final Map<Long, Float> parts;

    private CommonWords(Map<Long, Float> parts) {
        this.parts = Map.copyOf(parts);
    }

    /** The part of all texts that have this word, 0 to 1; 0 when it is not on the list. */
    float part(long term) {
        return parts.getOrDefault(term, 0f);
    }

    private static CommonWords load() {
        Map<Long, Float> parts = new HashMap<>();
        try (InputStream resource = CommonWords.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    int words = line.indexOf(' ');
                    float part = Float.parseFloat(line.substring(0, words));
                    for (String word : line.substring(words + 1).split(" ")) {
                        parts.put(Terms.word(word), part);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CommonWords(parts);
    }
}
