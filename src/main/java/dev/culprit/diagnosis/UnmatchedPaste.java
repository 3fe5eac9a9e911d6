package dev.culprit.diagnosis;

/**
 * A paste that no article answered, masked, for those who might write one.
 *
 * @param id of its kept diagnosis
 * @param text its lines as far as they were kept
 */
public record UnmatchedPaste(String id, String text) {

    /** Where it can be read. */
    public String path() {
        return "/d/" + id;
    }
}
