package dev.culprit.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** How entries leave the application: one line each. */
enum AuditExport {

    /** For spreadsheets, as RFC 4180 has it, and so that no cell is taken for a formula. */
    CSV("text/csv;charset=UTF-8", "csv") {

        @Override
        String head() {
            return "time,user,token,action,subject,details,address,request\r\n";
        }

        @Override
        String line(AuditEntry entry) {
            String details = entry.details().entrySet().stream()
                    .map(detail -> detail.getKey() + "=" + detail.getValue())
                    .collect(Collectors.joining("; "));
            return Stream.of(
                                    entry.happened().toString(),
                                    entry.actor(),
                                    entry.token(),
                                    entry.action(),
                                    entry.subject(),
                                    details,
                                    entry.address(),
                                    entry.request())
                            .map(AuditExport::cell)
                            .collect(Collectors.joining(","))
                    + "\r\n";
        }
    },

    /** For programs: a JSON object a line. */
    JSONL("application/x-ndjson;charset=UTF-8", "jsonl") {

        @Override
        String head() {
            return "";
        }

        @Override
        String line(AuditEntry entry) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("time", entry.happened().toString());
            members.put("user", entry.actor());
            members.put("token", entry.token());
            members.put("action", entry.action());
            members.put("subject", entry.subject());
            members.put("details", entry.details());
            members.put("address", entry.address());
            members.put("request", entry.request());
            return JSON.writeValueAsString(members) + "\n";
        }
    };

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** With one of these in front a spreadsheet calculates; the full-width ones are read as the plain ones by some. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r＝＋－＠";

    private final String mediaType;
    private final String suffix;

    AuditExport(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    String mediaType() {
        return mediaType;
    }

    String fileName() {
        return "audit." + suffix;
    }

    abstract String head();

    abstract String line(AuditEntry entry);

    void write(AuditEntry entry, Writer out) {
        try {
            out.write(line(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n;'].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
