package dev.culprit.command;

import dev.culprit.matching.signature.LineMatch;
import dev.culprit.matching.signature.LogScanner;
import dev.culprit.matching.signature.MatchSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ReadableByteChannel;

/** Prints each match as a line of JSON. */
final class MatchReport implements ScanReport {

    private final SignatureFile signatures;
    private final OutputStream out;
    private long matches;

    MatchReport(SignatureFile signatures, OutputStream out) {
        this.signatures = signatures;
        this.out = out;
    }

    @Override
    public LogScanner.Figures scan(LogScanner scanner, ReadableByteChannel log) throws IOException {
        return scanner.scan(log, Lines::new, this::print);
    }

    private void print(Lines lines) {
        matches += lines.count;
        try {
            lines.json.writeTo(out);
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    @Override
    public long matches() {
        return matches;
    }

    /** Those of a piece of the log. */
    private final class Lines implements MatchSink {

        private final JsonBytes json = new JsonBytes();
        private long count;

        @Override
        public void match(LineMatch match) {
            count++;
            json.raw("{\"line\":").number(match.line());
            json.raw(",\"start\":").number(match.start());
            json.raw(",\"end\":").number(match.end());
            json.raw(",\"signature\":").number(signatures.line(match.template()));
            json.raw(",\"values\":{");
            int empty = json.length();
            match.values((name, value) -> {
                json.raw(json.length() == empty ? "" : ",");
                json.string(name).raw(":").string(value);
            });
            json.raw("}}\n");
        }
    }
}
