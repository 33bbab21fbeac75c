/** Sessions of pages: ended here or at the provider, they are over in every replica. */
@NullMarked
package io.huifang.platform.session;

import org.jspecify.annotations.NullMarked;
