package dev.culprit.content;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The logs of the library that no article may answer. Read when first asked for, and kept. Safe to share. */
@Component
public class BenignLogs {

    private final ContentSettings settings;
    private volatile @Nullable Map<String, String> known;

    BenignLogs(ContentSettings settings) {
        this.settings = settings;
    }

    /** Each log by its path below the library's folder. */
    public Map<String, String> byPath() {
        Map<String, String> logs = known;
        if (logs == null) {
            logs = Map.copyOf(settings.library().benignLogs());
            known = logs;
        }
        return logs;
    }
}
