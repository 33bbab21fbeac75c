/** A schedule as somebody types it. */
@NullMarked
package io.huifang.escalation.oncall.page.form;

import org.jspecify.annotations.NullMarked;
