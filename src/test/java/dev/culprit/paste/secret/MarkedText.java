package dev.culprit.paste.secret;

/** A text in which each secret stands between « and »; without them it is one that has none. */
record MarkedText(String marked) {

    /** As somebody pastes it. */
    String text() {
        return marked.replace("«", "").replace("»", "");
    }

    /** As it may be shown. */
    String masked() {
        StringBuilder masked = new StringBuilder();
        boolean secret = false;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '«' || c == '»') {
                secret = c == '«';
            } else {
                masked.append(secret && c > ' ' ? '*' : c);
            }
        }
        return masked.toString();
    }
}
