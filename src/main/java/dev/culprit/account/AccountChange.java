package dev.culprit.account;

/** What became of a change that an administrator asked for. */
sealed interface AccountChange {

    /** It is done. */
    record Done(String name) implements AccountChange {}

    /**
     * It is done, and there is a password to hand over: it is shown this once and kept nowhere.
     *
     * @param password in plain text
     */
    record Issued(String name, String password) implements AccountChange {

        @Override
        public String toString() {
            return "Issued[name=" + name + "]";
        }
    }

    /** Nothing was changed: there is a user of this name already. */
    record NameTaken(String name) implements AccountChange {}

    /** Nothing was changed: nobody would be left to administer users. */
    record LastAdministrator(String name) implements AccountChange {}
}
