package dev.culprit.matching.signature;

import dev.culprit.paste.Paste;
import java.util.List;

class NaiveScannerTests implements ScannerContract {

    @Override
    public List<Hit> scan(List<OwnedSignature> signatures, Paste paste) {
        return new NaiveScanner(signatures).scan(paste);
    }
}
