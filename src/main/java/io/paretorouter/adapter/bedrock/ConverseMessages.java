package io.paretorouter.adapter.bedrock;

import io.paretorouter.adapter.schema.OpenAiRequest;
import io.paretorouter.adapter.schema.Turn;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ImageBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ImageFormat;
import software.amazon.awssdk.services.bedrockruntime.model.ImageSource;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ToolUseBlock;

/**
 * A conversation in Converse's schema. Consecutive turns of one role become one message, because
 * roles must alternate and the results of parallel calls belong together. Blank texts, and messages
 * with nothing else, are left out: they say nothing, and the API refuses them.
 */
final class ConverseMessages {
    private final OpenAiRequest request;
    private final List<Message> messages = new ArrayList<>();
    private List<ContentBlock> blocks = new ArrayList<>();
    private ConversationRole role = ConversationRole.UNKNOWN_TO_SDK_VERSION;

    private ConverseMessages(OpenAiRequest request) {
        this.request = request;
    }

    static List<Message> of(OpenAiRequest request) {
        ConverseMessages conversation = new ConverseMessages(request);
        request.turns().forEach(conversation::add);
        conversation.end();
        return conversation.messages;
    }

    private void add(Turn turn) {
        switch (turn) {
            case Turn.User user -> user.parts().forEach(this::addPart);
            case Turn.ToolResult result ->
                    say(ConversationRole.USER, ContentBlock.fromToolResult(result(result)));
            case Turn.Assistant assistant -> {
                addText(ConversationRole.ASSISTANT, assistant.text());
                assistant
                        .calls()
                        .forEach(
                                call ->
                                        say(
                                                ConversationRole.ASSISTANT,
                                                ContentBlock.fromToolUse(use(call))));
            }
        }
    }

    private void addText(ConversationRole who, String text) {
        if (!text.isBlank()) {
            say(who, ContentBlock.fromText(text));
        }
    }

    /** Adds a block, to a new message if the role changes; so no message is empty. */
    private void say(ConversationRole who, ContentBlock block) {
        if (role != who) {
            end();
            role = who;
            blocks = new ArrayList<>();
        }
        blocks.add(block);
    }

    private void end() {
        if (!blocks.isEmpty()) {
            messages.add(Message.builder().role(role).content(blocks).build());
        }
    }

    private void addPart(Turn.Part part) {
        switch (part) {
            case Turn.Part.Text words -> addText(ConversationRole.USER, words.text());
            case Turn.Part.Image image -> addImage(image);
            case Turn.Part.ImageLink link -> request.refuse(link.name() + " (must be a data: URL)");
        }
    }

    private void addImage(Turn.Part.Image image) {
        ImageFormat format = ImageFormat.fromValue(image.mediaType().replaceFirst("^image/", ""));
        if (format == ImageFormat.UNKNOWN_TO_SDK_VERSION) {
            request.refuse("images of type " + image.mediaType());
            return;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(image.base64());
            ImageSource source = ImageSource.fromBytes(SdkBytes.fromByteArray(bytes));
            say(
                    ConversationRole.USER,
                    ContentBlock.fromImage(
                            ImageBlock.builder().format(format).source(source).build()));
        } catch (IllegalArgumentException e) {
            request.refuse("images that are not base64");
        }
    }

    private static ToolUseBlock use(Turn.ToolCall call) {
        return ToolUseBlock.builder()
                .toolUseId(call.id())
                .name(call.name())
                .input(Documents.of(call.arguments()))
                .build();
    }

    private static ToolResultBlock result(Turn.ToolResult result) {
        return ToolResultBlock.builder()
                .toolUseId(result.callId())
                .content(ToolResultContentBlock.fromText(result.text()))
                .build();
    }
}
