package org.liaisonbot.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the stand-in as any client of the platform would. */
public final class ApiClient {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final WecomStandIn standIn;
    private String token = "";

    public ApiClient(WecomStandIn standIn) {
        this.standIn = standIn;
    }

    public ApiClient withToken() {
        token = fetchToken(standIn.settings().corpId(), standIn.settings().secret())
                .path("access_token")
                .asString();
        return this;
    }

    JsonNode fetchToken(String corpId, String secret) {
        return json(get("/cgi-bin/gettoken?corpid=" + corpId + "&corpsecret=" + secret));
    }

    /** Single quotes stand for double ones. */
    public JsonNode send(String message) {
        return json(post("/cgi-bin/message/send", message));
    }

    public JsonNode sendText(String account, String content) {
        return send("{'touser':'%s','agentid':1000002,'msgtype':'text','text':{'content':'%s'}}"
                .formatted(account, content));
    }

    public JsonNode sendCard(String account, String taskId) {
        return send("""
                {'touser':'%s','agentid':1000002,'msgtype':'template_card','template_card':{
                'card_type':'button_interaction','source':{'desc':'市环委办'},'task_id':'%s',
                'main_title':{'title':'5月进展','desc':'请于3个工作日内回复'},'sub_title_text':'共1项',
                'horizontal_content_list':[{'keyname':'气20','value':'露天烧烤整治'}],
                'button_list':[{'text':'全部正常','style':1,'key':'all-fine'},{'text':'逐项填报','style':2,'key':'each'}]}}
                """.formatted(account, taskId));
    }

    public JsonNode call(String path, String body) {
        return json(post(path, body));
    }

    public JsonNode upload(String type, String fileName, byte[] content) {
        String head = "--b\r\nContent-Disposition: form-data; name=\"media\"; filename=\"" + fileName + "\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        HttpRequest request = request("/cgi-bin/media/upload", "&type=" + type)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--b--\r\n")))
                .build();
        return json(answerTo(request));
    }

    HttpResponse<byte[]> download(String mediaId) {
        return answerTo(request("/cgi-bin/media/get", "&media_id=" + mediaId).build());
    }

    private HttpResponse<byte[]> get(String path) {
        return answerTo(
                HttpRequest.newBuilder(URI.create(standIn.baseUrl() + path)).build());
    }

    private HttpResponse<byte[]> post(String path, String body) {
        return answerTo(request(path, "")
                .POST(BodyPublishers.ofString(body.replace('\'', '"')))
                .build());
    }

    private HttpRequest.Builder request(String path, String query) {
        return HttpRequest.newBuilder(URI.create(standIn.baseUrl() + path + "?access_token=" + token + query))
                .timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<byte[]> answerTo(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JSON.readTree(new String(answer.body(), UTF_8));
    }
}
