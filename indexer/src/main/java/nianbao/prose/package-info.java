/** What running text says in numbers: amounts, sentences, and what is counted. */
@NullMarked
package nianbao.prose;

import org.jspecify.annotations.NullMarked;
