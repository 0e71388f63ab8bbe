import { linkTo, post, type ChannelSettings, type DeliveryChannel, type Outgoing } from './delivery-channel.ts';

/** A text message（短信）: the template of a kind holds the words, which the office that sends has had approved. */
export function smsMessage(notification: Outgoing, settings: ChannelSettings) {
  const { id, recipientId, kind } = notification;
  return { messageId: id, account: recipientId, template: kind, parameters: { link: linkTo(notification, settings) } };
}

export function smsChannel(settings: ChannelSettings): DeliveryChannel {
  return {
    name: 'SMS',
    deliver: (notification) => post(settings.url, notification.id, smsMessage(notification, settings)),
  };
}
