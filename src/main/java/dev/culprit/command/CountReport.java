package dev.culprit.command;

import dev.culprit.matching.signature.LineMatch;
import dev.culprit.matching.signature.LogScanner;
import dev.culprit.matching.signature.MatchSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;

/** Prints, as lines of JSON, how often each signature was found, if it was, and how often all together. */
final class CountReport implements ScanReport {

    private final SignatureFile signatures;
    private final OutputStream out;
    private final long[] counts;
    private long matches;

    CountReport(SignatureFile signatures, OutputStream out) {
        this.signatures = signatures;
        this.out = out;
        this.counts = new long[signatures.templates().size()];
    }

    @Override
    public LogScanner.Figures scan(LogScanner scanner, ReadableByteChannel log) throws IOException {
        LogScanner.Figures figures = scanner.scan(log, Found::new, this::add);
        print();
        return figures;
    }

    private void add(Found found) {
        for (int i = 0; i < found.count; i++) {
            counts[found.templates[i]]++;
        }
        matches += found.count;
    }

    private void print() {
        JsonBytes json = new JsonBytes();
        for (int template = 0; template < counts.length; template++) {
            if (counts[template] > 0) {
                json.raw("{\"signature\":").number(signatures.line(template));
                json.raw(",\"count\":").number(counts[template]).raw("}\n");
            }
        }
        json.raw("{\"total\":").number(matches).raw("}\n");
        try {
            json.writeTo(out);
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    @Override
    public long matches() {
        return matches;
    }

    /** In a piece of the log. */
    private static final class Found implements MatchSink {

        private int[] templates = new int[64];
        private int count;

        @Override
        public void match(LineMatch match) {
            if (count == templates.length) {
                templates = Arrays.copyOf(templates, count * 2);
            }
            templates[count] = match.template();
            count++;
        }
    }
}
