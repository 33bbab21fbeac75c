/** Erasing a person from what mechanisms keep: events on their way, and the audit trail. */
@NullMarked
package io.huifang.platform.privacy;

import org.jspecify.annotations.NullMarked;
