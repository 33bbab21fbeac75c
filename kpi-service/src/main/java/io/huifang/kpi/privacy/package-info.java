/** What goes when ticket-service erases a customer. */
@NullMarked
package io.huifang.kpi.privacy;

import org.jspecify.annotations.NullMarked;
