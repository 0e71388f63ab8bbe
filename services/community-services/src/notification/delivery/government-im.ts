import { linkTo, post, type ChannelSettings, type DeliveryChannel, type Outgoing } from './delivery-channel.ts';

/** A message of the government's messenger（政务即时通讯）, in the form of its application messages: a template with a link. */
export function governmentImMessage(notification: Outgoing, settings: ChannelSettings) {
  const { recipientId, kind } = notification;
  return {
    touser: recipientId,
    msgtype: 'template_msg',
    template_msg: { template_id: kind, url: linkTo(notification, settings) },
    enable_duplicate_check: 1,
  };
}

export function governmentImChannel(settings: ChannelSettings): DeliveryChannel {
  return {
    name: 'GOVERNMENT_IM',
    deliver: (notification) => post(settings.url, notification.id, governmentImMessage(notification, settings)),
  };
}
