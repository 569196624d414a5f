package org.liaisonbot.wecom;

import static java.util.stream.Collectors.joining;

import java.util.List;
import me.chanjar.weixin.common.api.WxConsts.KefuMsgType;
import me.chanjar.weixin.cp.bean.message.WxCpMessage;
import me.chanjar.weixin.cp.bean.templatecard.HorizontalContent;
import me.chanjar.weixin.cp.bean.templatecard.TemplateCardButton;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.outbox.Content;

/**
 * A message as the platform wants it: fact sheet 3.1 to 3.6. The same recipients and content make the same bytes, by
 * which the platform knows a message that it already has.
 */
record MessageBody(int agentId, List<UserId> recipients) {
    private static final int FOUR_HOURS_IN_SECONDS = 14400;
    private static final int FILLED = 1;
    private static final int PALE = 2;

    String text(String text) {
        WxCpMessage message = begun(KefuMsgType.TEXT);
        message.setContent(text);
        return message.toJson();
    }

    String file(String mediaId) {
        WxCpMessage message = begun(KefuMsgType.FILE);
        message.setMediaId(mediaId);
        return message.toJson();
    }

    String card(Content.Card card) {
        WxCpMessage message = begun(KefuMsgType.TEMPLATE_CARD);
        message.setCardType("button_interaction");
        message.setTaskId(card.id());
        message.setMainTitleTitle(PlainText.of(card.title()));
        message.setMainTitleDesc(PlainText.of(card.subtitle()));
        message.setSubTitleText(PlainText.of(card.body()));
        message.setHorizontalContents(card.rows().stream().map(MessageBody::row).toList());
        message.setButtons(card.buttons().stream().map(MessageBody::button).toList());
        return message.toJson();
    }

    private WxCpMessage begun(String type) {
        WxCpMessage message = new WxCpMessage();
        message.setMsgType(type);
        message.setAgentId(agentId);
        message.setToUser(recipients.stream().map(UserId::value).collect(joining("|")));
        message.setEnableDuplicateCheck(true);
        message.setDuplicateCheckInterval(FOUR_HOURS_IN_SECONDS);
        return message;
    }

    private static HorizontalContent row(Content.Row row) {
        return HorizontalContent.builder()
                .keyname(PlainText.of(row.key()))
                .value(PlainText.of(row.value()))
                .build();
    }

    private static TemplateCardButton button(Content.Button button) {
        return TemplateCardButton.builder()
                .text(PlainText.of(button.caption()))
                .key(button.key())
                .style(button.primary() ? FILLED : PALE)
                .build();
    }
}
