package dev.culprit.account;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which users sign in; the security filters take what it sends. */
@Controller
class SignInController {

    @GetMapping(Access.SIGN_IN_PAGE)
    String page() {
        return "account/login";
    }
}
