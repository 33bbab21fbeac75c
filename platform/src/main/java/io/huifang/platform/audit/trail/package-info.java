/** The audit trail as administrators read it: list, file, page, verification. */
@NullMarked
package io.huifang.platform.audit.trail;

import org.jspecify.annotations.NullMarked;
