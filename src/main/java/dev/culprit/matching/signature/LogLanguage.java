package dev.culprit.matching.signature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A model of what logs are mostly made of: how much a piece of folded text tells, in bits (Shannon 1948). Common words tell
 * little, rare names much. Each character is predicted from the two before it, as a mixture of models of falling order
 * after Witten and Bell (1991), trained on a small list of the words of logs that is part of the program.
 *
 * <p>Immutable and safe to share.
 */
final class LogLanguage {

    private static final String RESOURCE = "log-language.txt";

    // Classes of characters: the letters, these marks (0 for all digits), the other marks, what is not ASCII.
    private static final String MARKS = " 0.:/-_=,;()[]\"";
    private static final int OTHER_MARK = 26 + MARKS.length();
    private static final int NOT_ASCII = OTHER_MARK + 1;
    private static final int CLASSES = NOT_ASCII + 1;
    private static final byte[] CLASS_OF = classes();

    /** So many equally likely characters share the class of those that are not ASCII, or of the rare marks; in bits. */
    private static final float BITS_WITHIN_RARE_CLASS = 4;

    /** A digit is any of ten. */
    private static final float BITS_WITHIN_DIGITS = 2;

    /** The counts are weights, the least of which is about this. */
    private static final double UNIT = 60;

    /** The one that is shipped. */
    static final LogLanguage SHIPPED = load();

    private final float[] bits; // by the classes of a character and the two before it

    private LogLanguage(long[] pairs, long[] triples) {
        this.bits = mixture(pairs, triples);
    }

    /** How much a whole text tells, in bits. */
    double information(byte[] folded) {
        double sum = 0;
        for (int i = 0; i < folded.length; i++) {
            sum += information(folded, i, 0);
        }
        return sum;
    }

    /** The share of texts that contain what tells so many bits, were texts one place long; to compare rather than to count. */
    static double frequency(double bits) {
        return Math.pow(2, -bits);
    }

    /** How much the character at this place tells to one who knows those before it, from {@code start} on. */
    float information(byte[] folded, int at, int start) {
        int before = at < start + 2 ? blank() : CLASS_OF[folded[at - 2] & 0xFF];
        int last = at < start + 1 ? blank() : CLASS_OF[folded[at - 1] & 0xFF];
        return bits[(before * CLASSES + last) * CLASSES + CLASS_OF[folded[at] & 0xFF]];
    }

    private static int blank() {
        return CLASS_OF[FoldedText.BLANK];
    }

    private static byte[] classes() {
        byte[] classes = new byte[256];
        for (int c = 0; c < classes.length; c++) {
            int digit = c >= '0' && c <= '9' ? '0' : c;
            int mark = MARKS.indexOf(digit);
            classes[c] =
                    (byte) (c >= 128 ? NOT_ASCII : c >= 'a' && c <= 'z' ? c - 'a' : mark >= 0 ? 26 + mark : OTHER_MARK);
        }
        return classes;
    }

    private static LogLanguage load() {
        long[] pairs = new long[CLASSES * CLASSES];
        long[] triples = new long[CLASSES * CLASSES * CLASSES];
        try (InputStream resource = LogLanguage.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    int words = line.indexOf(' ') + 1;
                    int weight = Integer.parseInt(line.substring(0, words - 1));
                    String separator = line.indexOf('|') < 0 ? " " : "\\|";
                    for (String word : line.substring(words).split(separator)) {
                        count(" " + word + " ", weight, pairs, triples);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LogLanguage(pairs, triples);
    }

    private static void count(String word, int weight, long[] pairs, long[] triples) {
        int before = blank();
        int last = blank();
        for (int i = 1; i < word.length(); i++) {
            int next = CLASS_OF[word.charAt(i) & 0xFF];
            pairs[last * CLASSES + next] += weight;
            triples[(before * CLASSES + last) * CLASSES + next] += weight;
            before = last;
            last = next;
        }
    }

    private static float[] mixture(long[] pairs, long[] triples) {
        double[] singles = new double[CLASSES];
        for (int i = 0; i < pairs.length; i++) {
            singles[i % CLASSES] += pairs[i];
        }
        double[] uniform = new double[CLASSES];
        Arrays.fill(uniform, 1.0 / CLASSES);
        double[] order0 = predictions(singles, uniform);
        float[] bits = new float[triples.length];
        for (int last = 0; last < CLASSES; last++) {
            double[] order1 = predictions(row(pairs, last * CLASSES), order0);
            for (int before = 0; before < CLASSES; before++) {
                int context = (before * CLASSES + last) * CLASSES;
                double[] order2 = predictions(row(triples, context), order1);
                for (int next = 0; next < CLASSES; next++) {
                    bits[context + next] = (float) (-Math.log(order2[next]) / Math.log(2)) + bitsWithin(next);
                }
            }
        }
        return bits;
    }

    private static double[] row(long[] counts, int from) {
        double[] values = new double[CLASSES];
        for (int i = 0; i < CLASSES; i++) {
            values[i] = counts[from + i];
        }
        return values;
    }

    /** What follows, by how often it did; the more kinds followed, the more is left to the simpler model. */
    private static double[] predictions(double[] counts, double[] simpler) {
        double total = 0;
        int kinds = 0;
        for (double count : counts) {
            total += count;
            kinds += count > 0 ? 1 : 0;
        }
        double left = Math.max(kinds, 1) * UNIT;
        double[] predictions = new double[CLASSES];
        for (int i = 0; i < CLASSES; i++) {
            predictions[i] = (counts[i] + left * simpler[i]) / (total + left);
        }
        return predictions;
    }

    private static float bitsWithin(int kind) {
        boolean rare = kind == OTHER_MARK || kind == NOT_ASCII;
        return rare ? BITS_WITHIN_RARE_CLASS : kind == CLASS_OF['0'] ? BITS_WITHIN_DIGITS : 0;
    }
}
