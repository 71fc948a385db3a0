using System.Text.Json;
using System.Text.Json.Nodes;
using OverfitWeb.Contracts;

namespace OverfitWeb.Api.OpenApi;

/// <summary>One example of each problem.</summary>
internal static class ExampleProblems
{
    public static JsonNode? Of(string status) => status switch
    {
        "400" => Problem(400, ProblemCodes.InvalidRequest, "The request is not valid", "/training/epochs: Must be a whole number from 1 to 100000, but is 0.", "/training/epochs", "Must be a whole number from 1 to 100000, but is 0."),
        "404" => Problem(404, ProblemCodes.NotFound, "Not found", $"There is no run '{Examples.RunId}'."),
        "406" => Problem(406, ProblemCodes.NotAcceptable, "None of the forms asked for can be written", "Accept must allow one of application/json, text/csv, application/x-ndjson."),
        "409" => Problem(409, ProblemCodes.Conflict, "The run's status does not allow it", "The run has succeeded already: there is nothing to cancel."),
        "412" => Problem(412, ProblemCodes.PreconditionFailed, "The run was changed in the meantime", "Name, tags, notes or the pin of this run are no longer as you read them. Read it again, and send your change with its new ETag."),
        "413" => Problem(413, ProblemCodes.BodyTooLarge, "The body is too large", "The body may have 1048576 bytes."),
        "415" => Problem(415, ProblemCodes.UnsupportedMediaType, "The body is not JSON", "Send the body as JSON, with the header Content-Type: application/json."),
        "422" => Problem(422, ProblemCodes.TooLarge, "The job is too large for this service", "/model/hidden: The network has 107,960,010 parameters; this service takes at most 50,000,000. Use fewer or narrower layers.", "/model/hidden", "The network has 107,960,010 parameters; this service takes at most 50,000,000. Use fewer or narrower layers."),
        "429" => Problem(429, ProblemCodes.QueueFull, "The queue is full", "1000 runs are waiting already, which is the limit. Try again in 5 seconds."),
        "500" => Problem(500, ProblemCodes.Internal, "The service failed", "The fault is logged under the trace id of this answer."),
        "503" => Problem(503, ProblemCodes.Unavailable, "The service cannot take runs now", "The data file 'train-images-idx3-ubyte.gz' is damaged: its uncompressed SHA-256 is …, expected …."),
        _ => null,
    };

    /// <summary>The example as the wire has it.</summary>
    public static ProblemResponse Conflict { get; } = JsonSerializer.Deserialize(Of("409"), ContractsJson.Default.ProblemResponse)!;

    private static JsonNode? Problem(int status, string code, string title, string detail, string? pointer = null, string? sentence = null) =>
        JsonSerializer.SerializeToNode(
            new ProblemResponse
            {
                Type = "urn:overfitweb:problem:" + code,
                Title = title,
                Status = status,
                Detail = detail,
                Code = code,
                Errors = pointer is null ? null : new Dictionary<string, IReadOnlyList<string>> { [pointer] = [sentence!] },
                TraceId = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00",
            },
            ContractsJson.Default.ProblemResponse);
}
