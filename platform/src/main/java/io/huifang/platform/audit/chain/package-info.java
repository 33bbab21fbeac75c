/** The hash chain over the audit trail: sealing it, and finding where it was touched. */
@NullMarked
package io.huifang.platform.audit.chain;

import org.jspecify.annotations.NullMarked;
