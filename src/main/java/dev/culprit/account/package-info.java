/** Knows who is who: users, roles, sign-in. */
@ApplicationModule(allowedDependencies = {"web"})
@NullMarked
package dev.culprit.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
