/** Lists that people have put together and keep by a name, for themselves or for their team. */
@NullMarked
package io.huifang.platform.list.saved;

import org.jspecify.annotations.NullMarked;
