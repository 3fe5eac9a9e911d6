package dev.culprit.command;

import dev.culprit.matching.signature.LogScanner;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;

/** What is printed about the matches of a scan. */
interface ScanReport {

    /** Scans and prints. */
    LogScanner.Figures scan(LogScanner scanner, ReadableByteChannel log) throws IOException;

    /** How many matches there were. */
    long matches();
}
