package dev.culprit.diagnosis;

import dev.culprit.paste.Paste;
import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A paste as a request brought it: as the raw body, whatever its declared type, or in a form.
 *
 * <p>curl declares every raw body to be a form, so that is no sign of one. A urlencoded form is believed only when a
 * browser sent it, which asks for HTML by name, and when the body is nothing but encoded fields, beginning with ours.
 *
 * @param fromForm whether a person sent it from a page and expects a page
 */
record SentPaste(Paste paste, boolean fromForm) {

    private static final String FIELD = "paste=";
    private static final String MARKS_OF_A_FORM = "*-._+%&=";

    /** @throws ProblemException when there is nothing in it */
    static SentPaste of(HttpServletRequest request) throws IOException, ServletException {
        boolean multipart = isOf(request, "multipart/");
        byte[] bytes = multipart ? parts(request) : request.getInputStream().readAllBytes();
        boolean urlencoded = !multipart && isBrowserForm(request, bytes);
        Paste paste = Paste.decode(urlencoded ? field(bytes) : bytes);
        if (paste.text().isBlank()) {
            throw new ProblemException(Problem.PASTE_MISSING);
        }
        return new SentPaste(paste, multipart || urlencoded);
    }

    private static boolean isOf(HttpServletRequest request, String type) {
        @Nullable String declared = request.getContentType();
        return declared != null && declared.toLowerCase(Locale.ROOT).startsWith(type);
    }

    /** The text field and the file, one after the other where both are filled in. */
    private static byte[] parts(HttpServletRequest request) throws IOException, ServletException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Part part : request.getParts()) {
            if ((part.getName().equals("paste") || part.getName().equals("file")) && part.getSize() > 0) {
                if (all.size() > 0) {
                    all.write('\n');
                }
                part.getInputStream().transferTo(all);
            }
        }
        return all.toByteArray();
    }

    private static boolean isBrowserForm(HttpServletRequest request, byte[] body) {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        return isOf(request, MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && isEncodedForm(body);
    }

    private static boolean isEncodedForm(byte[] body) {
        for (int i = 0; i < body.length; i++) {
            char c = (char) (body[i] & 0xFF);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            boolean begins = i >= FIELD.length() || c == FIELD.charAt(i);
            if (!begins || (!letterOrDigit && MARKS_OF_A_FORM.indexOf(c) < 0)) {
                return false;
            }
        }
        return body.length >= FIELD.length();
    }

    private static byte[] field(byte[] body) {
        String form = new String(body, StandardCharsets.US_ASCII);
        int end = form.indexOf('&');
        try {
            return URLDecoder.decode(
                            form.substring(FIELD.length(), end < 0 ? form.length() : end), StandardCharsets.UTF_8)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.BAD_REQUEST, "the form field paste is not encoded as forms are");
        }
    }
}
