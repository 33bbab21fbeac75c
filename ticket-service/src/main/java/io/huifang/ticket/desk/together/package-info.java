/** Forms of the desk about tickets that belong together. */
@NullMarked
package io.huifang.ticket.desk.together;

import org.jspecify.annotations.NullMarked;
