/** What an article costs. Start with {@link app.suanpan.kiosk.article.ArticleController}. The amounts are the store's; nothing is reckoned here. */
@NullMarked
package app.suanpan.kiosk.article;

import org.jspecify.annotations.NullMarked;
