import { once } from "node:events";
import { connect } from "node:net";

const BODY = "theme=dark&returnTo=%2Fdeadlines";

/**
 * Sends a request of which half the body is missing, and waits until the server has certainly begun to handle it (it
 * answers `Expect: 100-continue`); `finish` sends the rest and returns the whole answer.
 */
export async function sendHalf(port: number): Promise<{ finish(): Promise<string> }> {
	const socket = connect(port, "127.0.0.1").setEncoding("utf8");
	let answer = "";
	socket.on("data", (text) => {
		answer += text;
	});
	socket.write(
		[
			"POST /theme HTTP/1.1",
			`Host: localhost:${port}`,
			`Origin: http://localhost:${port}`,
			"Content-Type: application/x-www-form-urlencoded",
			`Content-Length: ${BODY.length}`,
			"Expect: 100-continue",
			"",
			BODY.slice(0, 10),
		].join("\r\n"),
	);
	while (!answer.includes("100 Continue\r\n\r\n")) await once(socket, "data");
	answer = "";
	return {
		async finish() {
			socket.write(BODY.slice(10));
			await once(socket, "close");
			return answer;
		},
	};
}
