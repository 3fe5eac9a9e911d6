package dev.culprit.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a {@link TrialServer} for diagnoses, over one connection, kept open as long as the server keeps it. */
final class TrialClient implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private Socket socket = connected();
    private InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);

    TrialClient() throws IOException {}

    private static Socket connected() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), TrialServer.PORT);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private void connectAnew() throws IOException {
        socket.close();
        socket = connected();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** The body of the answer. */
    String send(String paste) throws IOException {
        byte[] asked = paste.getBytes(StandardCharsets.UTF_8);
        String head = "POST /api/v1/diagnoses HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                + "Accept: application/json\r\nContent-Length: " + asked.length + "\r\n\r\n";
        byte[] request = Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), head.length() + asked.length);
        System.arraycopy(asked, 0, request, head.length(), asked.length);
        socket.getOutputStream().write(request);
        String answered = head();
        Matcher length = LENGTH.matcher(answered);
        if (!answered.startsWith("HTTP/1.1 200") || !length.find()) {
            throw new IOException(answered);
        }
        String body = new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8);
        if (answered.contains("Connection: close")) {
            connectAnew();
        }
        return body;
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no answer");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
