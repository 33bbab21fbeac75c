/** The inbox of the demo: accepts every mail and shows it. */
@NullMarked
package io.huifang.suite.mail;

import org.jspecify.annotations.NullMarked;
