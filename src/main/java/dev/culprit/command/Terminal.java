package dev.culprit.command;

import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes. UTF-8 both ways, whatever the locale of the machine.
 *
 * @param bytes the same output as {@code out}, past its buffer; for a command that uses no other
 */
record Terminal(InputStream in, PrintWriter out, OutputStream bytes, PrintWriter error) {

    Terminal(InputStream in, OutputStream out, OutputStream error) {
        this(in, writer(out), out, writer(error));
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(new BufferedOutputStream(stream), StandardCharsets.UTF_8));
    }
}
