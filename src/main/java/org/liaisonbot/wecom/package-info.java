/** The wire to WeCom only: callback, signature, cipher, XML, token, API client. */
@NullMarked
@ApplicationModule(allowedDependencies = {"conversation", "outbox", "directory", "time", "wording"})
package org.liaisonbot.wecom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
