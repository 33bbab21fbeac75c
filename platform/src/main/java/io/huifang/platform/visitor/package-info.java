/** From where a request comes, whatever it says itself. */
@NullMarked
package io.huifang.platform.visitor;

import org.jspecify.annotations.NullMarked;
